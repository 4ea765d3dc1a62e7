package salon.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Beginnings of words that are looked for, in the spelling of the database (`catalogue_words`).
final class CatalogQueries {
    private static final int MOST = 8;

    private CatalogQueries() {}

    static List<String> of(Handle sql, String written) {
        var readable = written.replace('\0', ' ');
        if (readable.isBlank()) {
            return List.of();
        }
        return sql.createQuery("select word from catalogue_words(:written) as word limit :most")
                .bind("written", readable)
                .bind("most", MOST)
                .mapTo(String.class)
                .list();
    }

    /// A condition for each word, that some word of the row begins with it; `table` and `owner` are names of ours.
    static List<String> conditions(int words, String table, String owner, String id) {
        var conditions = new ArrayList<String>();
        for (var word = 0; word < words; word++) {
            conditions.add("""
                    %s in (select w.%s from %s w where w.tenant_id = current_setting('app.tenant')::uuid
                              and w.word >= :word%d and w.word < :word%d || chr(1114111))""".formatted(id, owner, table, word, word));
        }
        return conditions;
    }
}
