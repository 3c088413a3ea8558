package org.bzpeer.platform;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms take their fields by their constructor alone. A parameter that means to reach into a field
 * ({@code name[0].x}) is nobody's form, and would be a fault of ours otherwise.
 */
@ControllerAdvice
class FormFields {

    @InitBinder
    void bindByConstructorAlone(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
