package salon.panel.frame;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a resource with `{centre}` in its path: its methods run only for a centre where the signed-in staff member works;
/// any other is 404, before anything is read or changed.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OfCentre {}
