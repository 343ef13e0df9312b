-- How much went into the edition, what became of it, and how new is it?
SELECT
    documents,
    records_in,
    items,
    repeats,
    quarantined,
    (SELECT CAST(max(published_on) AS VARCHAR) FROM listing) AS newest_item,
    (SELECT count(*) FROM items WHERE published_on IS NULL) AS undated,
    (SELECT count(*) FROM items WHERE date_flaw IS NOT NULL) AS dates_not_believed
FROM runs
ORDER BY started_at DESC
LIMIT 1
