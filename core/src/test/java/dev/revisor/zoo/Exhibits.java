package dev.revisor.zoo;

import java.util.List;
import java.util.stream.Stream;

/** All exhibits; {@code -Drevisor.test.exhibits=Times,Bytes} limits a run to some. */
final class Exhibits {

    private Exhibits() {}

    static Stream<Exhibit> all() {
        List<String> only =
                List.of(System.getProperty("revisor.test.exhibits", "").split(","));
        return everything().filter(exhibit -> only.contains("") || only.contains(exhibit.toString()));
    }

    private static Stream<Exhibit> everything() {
        return Stream.of(
                new EveryTypes(),
                new WholeShop(),
                new Basics(),
                new Bytes(),
                new Times(),
                new TimeZones(),
                new AutomaticTimeZones(),
                new Enumerations(),
                new NamedEnumerations(),
                new Documents(),
                new LargeTexts(),
                new Embeddables(),
                new Collections(),
                new CollectionIds(),
                new Associations(),
                new SingleTables(),
                new Hierarchies(),
                new SecondaryTables(),
                new CompositeIds(),
                new NaturalIds(),
                new Tenants(),
                new Generators(),
                new Computed(),
                new Checks(),
                new Comments(),
                new SoftDeletes(),
                new Audits(),
                new Views(),
                new Names(),
                new QuotedNames(),
                new Indexes(),
                new DeferredKeys(),
                new CoveringIndexes(),
                new Formulas(),
                new ManyAny(),
                new Histories(),
                new ValidityAudits(),
                new Parts(),
                new Schemas(),
                new Catalogs(),
                new Collations());
    }
}
