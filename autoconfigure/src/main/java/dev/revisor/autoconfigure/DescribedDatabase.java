package dev.revisor.autoconfigure;

import dev.revisor.source.ClassPathLocation;
import dev.revisor.source.RevisionPlaces;
import java.util.List;
import org.springframework.util.StringUtils;

/**
 * What an application says about one of its databases, before it is known not to be in the way of another.
 *
 * @param name what it is called
 * @param properties what is said
 * @param managed where it is
 * @param places where its revisions are
 */
record DescribedDatabase(String name, RevisorProperties properties, ManagedDatabase managed, RevisionPlaces places) {

    /**
     * Makes sure that it shares neither history nor revisions with others.
     *
     * @throws DatabaseSettingsException if it does
     */
    void requireApartFrom(List<DescribedDatabase> others) {
        others.forEach(this::requireApartFrom);
    }

    private void requireApartFrom(DescribedDatabase other) {
        if (isAt(other) && properties.tables().equals(other.properties.tables())) {
            throw DatabaseSettingsException.sharedHistory(
                    name, other.name, properties.tables().history().name().text());
        }
        requireApart(other, "packages", places.packages(), other.places.packages());
        requireApart(other, "locations", paths(places), paths(other.places));
    }

    private boolean isAt(DescribedDatabase other) {
        String url = properties.url();
        return managed.meets(other.managed) || StringUtils.hasText(url) && url.equals(other.properties.url());
    }

    private void requireApart(DescribedDatabase other, String property, List<String> own, List<String> others) {
        own.stream().filter(others::contains).findFirst().ifPresent(place -> {
            throw DatabaseSettingsException.sharedPlace(name, other.name, property, place);
        });
    }

    private static List<String> paths(RevisionPlaces places) {
        return places.locations().stream().map(ClassPathLocation::path).toList();
    }

    /** Where its revisions are, without those of others that lie below. */
    RevisionPlaces placesAmong(List<DescribedDatabase> others) {
        return others.stream().map(DescribedDatabase::places).reduce(places, RevisionPlaces::without);
    }

    EntityOwner owner() {
        return new EntityOwner(name, managed, properties.entityManagerFactories());
    }
}
