package salon.panel.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a method that takes a form: when [RestoredForm] says so it changes nothing and shows the form with what was
/// typed. The other methods don't run for a restored form; its reader comes to the page above.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RestoresForm {}
