package salon.plugin;

import salon.spi.ServiceCard;

/// All that plugins share with the platform: the JDK and the contract.
final class ContractLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    ContractLoader() {
        super("salon-contract", ClassLoader.getPlatformClassLoader());
    }

    static boolean owns(String className) {
        return className.startsWith("salon.spi.") || className.startsWith("org.jspecify.");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!owns(name)) {
            throw new ClassNotFoundException(name);
        }
        return ServiceCard.class.getClassLoader().loadClass(name);
    }
}
