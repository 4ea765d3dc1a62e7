package salon.plugin;

import java.lang.reflect.InvocationTargetException;
import salon.spi.ServiceCard;

/// Where a card type comes from. `from` is the name of its jar, or [#BUILT_IN].
record CardProvider(String from, ClassLoader loader, String className) {
    static final String BUILT_IN = "built in";

    /// Loads the class and makes the card: the plugin's code runs here.
    ServiceCard instantiate() throws Exception {
        try {
            var type = Class.forName(className, true, loader);
            if (!ServiceCard.class.isAssignableFrom(type)) {
                throw new ContractViolationException("the class is no ServiceCard");
            }
            return (ServiceCard) type.getConstructor().newInstance();
        } catch (ClassNotFoundException absent) {
            throw new ContractViolationException("there is no such class");
        } catch (NoSuchMethodException absent) {
            throw new ContractViolationException("the class has no public constructor without parameters");
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof Exception thrown ? thrown : failed;
        }
    }

    @Override
    public String toString() {
        return className + " (" + from + ")";
    }
}
