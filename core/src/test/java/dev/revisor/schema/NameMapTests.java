package dev.revisor.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NameMapTests {

    @Test
    void findsByAnyNameThatMeansTheSame() {
        NameMap<String> map = NameMap.<String>empty()
                .with(TableName.of("Users"), "folded")
                .with(TableName.of(Identifier.exact("users")), "exact")
                .with(TableName.of("app", "users"), "elsewhere");
        assertThat(map.find(TableName.of("USERS"))).contains("folded");
        assertThat(map.find(TableName.of(Identifier.exact("users")))).contains("exact");
        assertThat(map.find(TableName.of(Identifier.exact("Users")))).isEmpty();
        assertThat(map.find(TableName.of("APP", "Users"))).contains("elsewhere");
        assertThat(map.find(TableName.of("other", "users"))).isEmpty();
    }

    @Test
    void replacesWhatMeansTheSame() {
        NameMap<String> map = NameMap.copyOf(Map.of(TableName.of("t"), "one", TableName.of("T"), "two"));
        assertThat(map).hasSize(2);
        assertThat(map.find(TableName.of("t"))).contains("one");
        assertThat(map.with(TableName.of("t"), "three")).containsOnly(Map.entry(TableName.of("t"), "three"));
        assertThat(map.without(TableName.of("t"))).isEmpty();
        assertThat(map).hasSize(2);
    }

    @Test
    void isASortedMap() {
        NameMap<Integer> map = NameMap.copyOf(Map.of(TableName.of("b"), 2, TableName.of("c"), 3, TableName.of("a"), 1));
        assertThat(map.values()).containsExactly(1, 2, 3);
        assertThat(map.firstKey()).isEqualTo(TableName.of("a"));
        assertThat(map.lastKey()).isEqualTo(TableName.of("c"));
        assertThat(map.headMap(TableName.of("b"))).containsOnlyKeys(TableName.of("a"));
        assertThat(map.tailMap(TableName.of("b"))).containsOnlyKeys(TableName.of("b"), TableName.of("c"));
        assertThat(map.subMap(TableName.of("b"), TableName.of("c"))).containsOnlyKeys(TableName.of("b"));
        assertThat(map.comparator()).isNull();
        assertThat(map).isEqualTo(new TreeMap<>(map)).hasSameHashCodeAs(new TreeMap<>(map));
        assertThatThrownBy(() -> NameMap.empty().firstKey()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void staysBalancedWhateverTheOrder() {
        NameMap<Integer> map = NameMap.empty();
        for (int number = 100_000; number < 200_000; number++) {
            map = map.with(TableName.of("t" + number), number);
        }
        for (int number = 199_999; number > 150_000; number--) {
            map = map.without(TableName.of("t" + number));
        }
        assertThat(map).hasSize(50_001);
        assertThat(map.lastKey()).isEqualTo(TableName.of("t150000"));
    }

    @Test
    void doesTheSameAsATreeMapAndKeepsEveryEarlierMap() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            TreeMap<TableName, Integer> expected = new TreeMap<>();
            List<Map<TableName, Integer>> copies = new ArrayList<>();
            List<NameMap<Integer>> maps = new ArrayList<>(List.of(NameMap.empty()));
            for (int change = 0; change < 200; change++) {
                TableName name = TableName.of("t" + random.nextInt(80));
                NameMap<Integer> before = maps.get(maps.size() - 1);
                copies.add(new TreeMap<>(expected));
                boolean adds = random.nextInt(5) < 3;
                maps.add(adds ? before.with(name, change) : before.without(name));
                int value = change;
                expected.compute(name, (any, old) -> adds ? value : null);
            }
            copies.add(expected);
            assertThat(maps).as("seed %d", seed).isEqualTo(copies);
            assertThat(List.copyOf(maps.get(200).keySet())).isEqualTo(List.copyOf(expected.keySet()));
        }
    }
}
