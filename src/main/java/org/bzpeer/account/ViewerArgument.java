package org.bzpeer.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers and templates the {@link Viewer}. */
@ControllerAdvice
class ViewerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Viewer viewer = current();
        if (viewer == null && Nullness.forMethodParameter(parameter) != Nullness.NULLABLE) {
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
        return viewer;
    }

    @ModelAttribute
    void addViewer(Model model) {
        Viewer viewer = current();
        if (viewer != null) {
            model.addAttribute("viewer", viewer);
        }
    }

    private static @Nullable Viewer current() {
        return Viewer.of(SecurityContextHolder.getContext().getAuthentication());
    }
}
