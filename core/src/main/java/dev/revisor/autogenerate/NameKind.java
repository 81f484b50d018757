package dev.revisor.autogenerate;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.UniqueConstraint;
import java.util.Arrays;
import java.util.Locale;

/** What a naming convention tells apart. */
enum NameKind {
    IX(Index.class),
    UQ(UniqueConstraint.class),
    CK(CheckConstraint.class),
    FK(ForeignKey.class),
    PK(PrimaryKey.class);

    private final Class<? extends NamedElement> type;

    NameKind(Class<? extends NamedElement> type) {
        this.type = type;
    }

    static NameKind of(NamedElement element) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(element))
                .findFirst()
                .orElseThrow();
    }

    /** What SQLAlchemy calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
