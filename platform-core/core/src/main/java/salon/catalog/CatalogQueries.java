package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import salon.persistence.NativeSql;

/// SQL that cars and offers share.
@ApplicationScoped
class CatalogQueries {
    private static final int MAX_WORDS = 8;
    private static final Pattern HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{N}])\\p{Pd}(?=[\\p{L}\\p{N}])");

    private final NativeSql sql;

    CatalogQueries(NativeSql sql) {
        this.sql = sql;
    }

    /// Lets one transaction at a time write a tenant's catalog, until it ends, so that what an import has read can't
    /// change before it writes.
    void lock() {
        sql.query("""
                        select true from pg_advisory_xact_lock(
                          hashtextextended('catalogue ' || current_setting('app.tenant'), 0))""", Boolean.class).getSingleResult();
    }

    /// The words of a search text in the spelling of the word tables (`catalogue_words`).
    List<String> words(String text) {
        // In a query, hyphens and spaces of a VIN and hyphens between letters or digits join.
        var readable = HYPHEN.matcher(FieldParser.vin(text).replace('\0', ' ')).replaceAll("");
        if (readable.isBlank()) {
            return List.of();
        }
        return sql.query("select word from catalogue_words(:text) as word limit :limit", String.class)
                .setParameter("text", readable)
                .setParameter("limit", MAX_WORDS)
                .getResultList();
    }

    /// One condition for each of the parameters `word0`, `word1`…: some word of the row begins with it.
    ///
    /// @param table a word table
    /// @param owner its column that refers to the row
    /// @param id the column of the query that holds the row's id
    static List<String> wordConditions(int words, String table, String owner, String id) {
        var conditions = new ArrayList<String>();
        for (var word = 0; word < words; word++) {
            conditions.add("""
                    %s in (select w.%s from %s w where w.tenant_id = current_setting('app.tenant')::uuid
                              and w.word >= :word%d and w.word < :word%d || chr(1114111))""".formatted(id, owner, table, word, word));
        }
        return conditions;
    }
}
