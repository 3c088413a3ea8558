package org.bzpeer.curation;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets every page of curation say what the form before it has done. */
@ControllerAdvice(basePackageClasses = WhatWasDone.class)
class WhatWasDone {

    @ModelAttribute("done")
    @Nullable
    String done(@RequestParam(required = false) @Nullable String done) {
        return done;
    }
}
