-- How many items of each category, country in focus, project and donor were published in a month ($month, its first day) and in the one before?
-- A donor counts with those that belong to it, as in totals.
WITH dated AS (
    SELECT item_no, category, published_on >= $month::DATE AS in_month
    FROM selected
    WHERE published_on >= $month::DATE - INTERVAL 1 MONTH AND published_on < $month::DATE + INTERVAL 1 MONTH
),

counted AS (
    SELECT 'category' AS kind, category AS id, in_month, count(*) AS items
    FROM dated WHERE category IS NOT NULL GROUP BY ALL
    UNION ALL
    SELECT 'country', iso3, in_month, count(*)
    FROM dated JOIN selected_focus USING (item_no) GROUP BY ALL
    UNION ALL
    SELECT 'project', project_id, in_month, count(*)
    FROM dated JOIN selected_projects USING (item_no) GROUP BY ALL
    UNION ALL
    SELECT 'donor', donor_id, in_month, count(*)
    FROM dated JOIN selected_credits USING (item_no) WHERE rolled_up GROUP BY ALL
),

compared AS (
    SELECT
        kind, id,
        coalesce(sum(items) FILTER (in_month), 0)::BIGINT AS items,
        coalesce(sum(items) FILTER (NOT in_month), 0)::BIGINT AS items_before
    FROM counted
    GROUP BY kind, id
)

SELECT compared.kind, id, coalesce(countries.name, projects.acronym, projects.name, donors.name, id) AS label, items, items_before
FROM compared
LEFT JOIN countries ON compared.kind = 'country' AND iso3 = id
LEFT JOIN projects ON compared.kind = 'project' AND project_id = id
LEFT JOIN donors ON compared.kind = 'donor' AND donor_id = id
ORDER BY compared.kind, items DESC, items_before, label, id
