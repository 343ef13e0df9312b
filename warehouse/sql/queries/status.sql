-- How much went into the edition, what became of it, and how new is it?
SELECT
    documents,
    records_in,
    items,
    repeats,
    quarantined,
    withheld,
    uncredited,
    (SELECT CAST(max(published_on) AS VARCHAR) FROM listing) AS newest_item,
    (SELECT count(*) FROM items WHERE published_on IS NULL) AS undated,
    (SELECT count(*) FROM items WHERE date_flaw IS NOT NULL) AS dates_not_believed,
    (SELECT count(*) FROM projects WHERE origin = 'register') AS registered,
    (
        SELECT count(*) FROM projects
        WHERE origin = 'register' AND project_id NOT IN (SELECT project_id FROM item_projects)
    ) AS registered_silent,
    (SELECT count(*) FROM projects WHERE origin = 'news') AS proposed
FROM runs
ORDER BY started_at DESC
LIMIT 1
