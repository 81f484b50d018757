package dev.revisor.autoconfigure;

import dev.revisor.hibernate.UnmappableEditException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.persistence.autoconfigure.EntityScanPackages;
import org.springframework.util.ClassUtils;

/** Knows which new classes would be found for a persistence unit when the application starts. */
final class ScannedPackages {

    private final BeanFactory beanFactory;

    private final Supplier<List<List<String>>> units;

    /**
     * The packages of an application.
     *
     * @param units finds the mapped classes of each persistence unit
     */
    ScannedPackages(BeanFactory beanFactory, Supplier<List<List<String>>> units) {
        this.beanFactory = beanFactory;
        this.units = units;
    }

    /**
     * Whether a class belongs to the unit with these mapped classes: of a single one Spring Boot knows the packages, of
     * several it is the one whose classes are nearest above it.
     *
     * @throws UnmappableEditException if it can't be told
     */
    boolean belongTo(String className, List<String> managed) {
        List<List<String>> all = units.get();
        if (all.size() == 1) {
            List<String> known = known();
            return known.isEmpty() || known.stream().anyMatch(name -> isBelow(className, name));
        }
        int nearest = all.stream()
                .map(unit -> nearness(className, unit))
                .max(Comparator.naturalOrder())
                .orElse(0);
        if (nearest == 0) {
            throw new UnmappableEditException(
                    "it is not known which persistence unit the new class '" + className + "' belongs to", null);
        }
        return nearness(className, managed) == nearest;
    }

    private List<String> known() {
        List<String> declared = EntityScanPackages.get(beanFactory).getPackageNames();
        if (!declared.isEmpty()) {
            return declared;
        }
        return AutoConfigurationPackages.has(beanFactory) ? AutoConfigurationPackages.get(beanFactory) : List.of();
    }

    private static int nearness(String className, List<String> managed) {
        return managed.stream()
                .map(ClassUtils::getPackageName)
                .filter(name -> isBelow(className, name))
                .map(String::length)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static boolean isBelow(String className, String packageName) {
        return packageName.isEmpty() || className.startsWith(packageName + ".");
    }
}
