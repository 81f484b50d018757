package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonObjectTests {

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Test
    void writesMembersInTheirOrder() {
        JsonObject object = new JsonObject()
                .with("text", "two\nlines, \"quoted\" \\ é")
                .with("none", null)
                .with("yes", true)
                .with("ids", List.of("a", "b"))
                .with("nothing", List.of())
                .with("empty", new JsonObject())
                .with("inner", List.of(new JsonObject().with("n", 1)));
        assertThat(object).hasToString("""
                {
                  "text": "two\\u000alines, \\"quoted\\" \\\\ \\u00e9",
                  "yes": true,
                  "ids": ["a", "b"],
                  "nothing": [],
                  "empty": {},
                  "inner": [
                    {
                      "n": 1
                    }
                  ]
                }""");
    }

    @Test
    void isReadAsItWasWrittenWhateverTheStrings() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String name = string(random);
            String value = string(random);
            List<String> list = new ArrayList<>(List.of(string(random), string(random)));
            JsonNode read = mapper.readTree(new JsonObject()
                    .with(name, value)
                    .with("list " + name, list)
                    .toString());
            assertThat(read.get(name).asString()).as("seed %d", seed).isEqualTo(value);
            assertThat(read.get("list " + name).valueStream().map(JsonNode::asString))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(list);
        }
    }

    /** Any characters, halves of pairs among them, with those that JSON minds more often than others. */
    private static String string(Random random) {
        StringBuilder string = new StringBuilder();
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) {
            string.append(
                    switch (random.nextInt(4)) {
                        case 0 -> "\"\\/{}[]:,'\u007f\u2028".charAt(random.nextInt(12));
                        case 1 -> (char) random.nextInt(0x20);
                        case 2 -> (char) random.nextInt(0x80);
                        default -> (char) random.nextInt(0x10000);
                    });
        }
        return string.toString();
    }
}
