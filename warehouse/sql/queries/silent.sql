-- Which active projects, countries and donors had nothing published for $days days or more, the longest against their own rhythm first?
-- Days are counted to the newest day in the edition, or to the end of the asked period where that is earlier: what happened later
-- is not known here. Active is what had an item in the 24 months before; a project also while its register says that it runs, and
-- not once the register says that it has ended; one that it calls running after its planned end was prolonged, as in project_status.
-- A donor counts once with those that belong to it, as in totals.
-- rhythm is the mean number of days from one day with an item to the next, times the silence measured in it. state compares the two:
-- beyond (longer than usual), within (not longer), or unknown: there are items on fewer than fewest_days different days. Two days give
-- one gap, which nothing shows to be usual; three give two gaps, the fewest that can be compared. rhythm and times are null then.
-- A running project without a dated item is silent since its start.
WITH reference AS (
    SELECT least(max(published_on), $until::DATE) AS counted_to, 3 AS fewest_days FROM listing
),

subjects AS NOT MATERIALIZED (
    SELECT 'project' AS kind, project_id AS id, published_on FROM selected_projects
    WHERE $project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id)
    UNION ALL
    SELECT 'country', iso3, published_on FROM selected_places
    WHERE $country::VARCHAR[] IS NULL OR list_contains($country::VARCHAR[], iso3)
    UNION ALL
    SELECT 'donor', donor_id, published_on FROM selected_credits
    WHERE rolled_up
      AND ($donor::VARCHAR[] IS NULL OR donor_id IN (
        SELECT root_id FROM donor_ancestors JOIN donor_ranks USING (donor_id) WHERE list_contains($donor::VARCHAR[], ancestor_id)))
),

-- Of the few that are silent each day is read; of the others only the last.
quiet AS (
    SELECT kind, id FROM subjects GROUP BY kind, id HAVING max(published_on) <= (SELECT counted_to FROM reference) - $days
),

published AS (
    SELECT kind, id, published_on, count(*) AS items,
        published_on - lag(published_on) OVER (PARTITION BY kind, id ORDER BY published_on) AS gap
    FROM subjects SEMI JOIN quiet USING (kind, id)
    GROUP BY kind, id, published_on
),

in_news AS (
    SELECT kind, id, sum(items)::BIGINT AS items, max(published_on) AS last_item_on, count(published_on) AS days, avg(gap) AS mean_gap,
        max(gap) AS longest_gap
    FROM published
    GROUP BY kind, id
),

-- What came after the last day counted is not known here.
known AS (
    SELECT
        project_id,
        count(*) FILTER (published_on IS NULL) AS items,
        count(*) FILTER (published_on <= (SELECT counted_to FROM reference)) AS dated
    FROM item_projects
    GROUP BY project_id
),

without_news AS (
    SELECT 'project' AS kind, project_id AS id, coalesce(items, 0) AS items, NULL::DATE AS last_item_on, 0 AS days, NULL AS mean_gap,
        NULL AS longest_gap
    FROM projects LEFT JOIN known USING (project_id)
    WHERE coalesce(dated, 0) = 0
      AND $category::VARCHAR[] IS NULL AND $words::VARCHAR IS NULL
      AND ($project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id))
      AND ($country::VARCHAR[] IS NULL OR project_id IN (
        SELECT project_id FROM project_countries WHERE list_contains($country::VARCHAR[], iso3)))
      AND ($region::VARCHAR[] IS NULL OR project_id IN (
        SELECT project_id FROM project_countries JOIN region_countries USING (iso3) WHERE list_contains($region::VARCHAR[], region_id)))
      AND ($donor::VARCHAR[] IS NULL OR project_id IN (
        SELECT project_id FROM project_donors JOIN donor_ancestors USING (donor_id) WHERE list_contains($donor::VARCHAR[], ancestor_id)))
),

names AS (
    SELECT
        'project' AS kind, project_id AS id, coalesce(acronym, name) AS name, register_status,
        coalesce(actual_start, planned_start) AS begins, coalesce(actual_end, planned_end) AS ends, actual_end
    FROM projects
    UNION ALL
    SELECT 'country', iso3, name, NULL, NULL, NULL, NULL FROM countries
    UNION ALL
    SELECT 'donor', donor_id, name, NULL, NULL, NULL, NULL FROM donors
),

counted AS (
    SELECT kind, id, name, items, last_item_on, counted_to, fewest_days, counted_to - coalesce(last_item_on, begins) AS days_silent,
        CASE WHEN days >= fewest_days THEN mean_gap END AS rhythm, longest_gap, ends,
        coalesce(register_status IN ('active', 'finalising'), false) AS called_running,
        coalesce(register_status IN ('closed', 'suspended', 'cancelled'), false)
        OR coalesce(actual_end < counted_to, false) OR (coalesce(ends < counted_to, false) AND NOT called_running) AS over,
        called_running OR coalesce(begins <= counted_to AND ends >= counted_to, false) AS begun
    FROM (SELECT * FROM in_news UNION ALL SELECT * FROM without_news) AS every
    JOIN names USING (kind, id)
    CROSS JOIN reference
)

SELECT
    kind, id, name, items, last_item_on, days_silent,
    CASE WHEN rhythm IS NULL THEN 'unknown' WHEN days_silent >= rhythm THEN 'beyond' ELSE 'within' END AS state,
    rhythm, days_silent / rhythm AS times, longest_gap, begun AND NOT over AS running, ends, counted_to, fewest_days
FROM counted
WHERE days_silent >= $days
  AND NOT over
  AND (begun OR last_item_on >= counted_to - INTERVAL 24 MONTHS)
ORDER BY times DESC NULLS LAST, days_silent DESC, name, id
