package dev.revisor;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * Which package may use which.
 *
 * @param levels names below the root, from the lowest level up; what is below a package is part of it
 */
record PackageLevels(String root, List<Set<String>> levels) {

    private static final int NONE = -1;

    ArchCondition<JavaClass> beRespected() {
        return new ArchCondition<>("use only packages of lower levels") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (level(type) == NONE) {
                    violate(events, type, type.getName() + " is in a package that is missing from the table");
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isAllowed(dependency))
                        .forEach(dependency -> violate(events, type, dependency.getDescription()));
            }
        };
    }

    private boolean isAllowed(Dependency dependency) {
        JavaClass origin = dependency.getOriginClass();
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean foreign = !target.getPackageName().startsWith(root);
        return foreign || name(origin).equals(name(target)) || level(target) < level(origin);
    }

    private int level(JavaClass type) {
        for (int level = 0; level < levels.size(); level++) {
            if (levels.get(level).contains(name(type))) {
                return level;
            }
        }
        return NONE;
    }

    private String name(JavaClass type) {
        String path = type.getPackageName().substring(root.length());
        return path.replaceFirst("^\\.([^.]*).*", "$1");
    }

    private static void violate(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message));
    }
}
