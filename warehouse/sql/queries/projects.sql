-- Which projects do the items speak of: how do they stand, from when to when, where, and paid for by whom?
-- Those of the register that no item speaks of are among them, where the filters ask for their place, donor and time.
-- region and donor are the first by register, then by items: a project is listed once. Of several countries and donors all are named.
WITH counted AS (
    SELECT project_id, count(*) AS items, min(published_on) AS first_item_on, max(published_on) AS last_item_on
    FROM selected_projects
    WHERE $project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id)
    GROUP BY project_id
),

untold AS (
    SELECT project_id, 0, NULL, NULL
    FROM project_status
    WHERE items = 0 AND $category::VARCHAR[] IS NULL AND $words::VARCHAR IS NULL
      AND coalesce(ends_on >= $since::DATE, true) AND coalesce(starts_on <= $until::DATE, true)
      AND ($project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id))
      AND ($country::VARCHAR[] IS NULL OR project_id IN (
        SELECT project_id FROM project_countries WHERE list_contains($country::VARCHAR[], iso3)))
      AND ($region::VARCHAR[] IS NULL OR project_id IN (
        SELECT project_id FROM project_countries JOIN region_countries USING (iso3) WHERE list_contains($region::VARCHAR[], region_id)))
      AND ($donor::VARCHAR[] IS NULL OR project_id IN (
        SELECT project_id FROM project_donors JOIN donor_ancestors USING (donor_id) WHERE list_contains($donor::VARCHAR[], ancestor_id)))
),

listed AS (
    SELECT * FROM counted UNION ALL SELECT * FROM untold
),

places AS (
    SELECT
        project_id, name, m49_subregion,
        bool_or(origin = 'register') AS registered,
        sum(items) AS naming
    FROM project_countries JOIN countries USING (iso3)
    WHERE project_id IN (SELECT project_id FROM listed)
    GROUP BY ALL
),

subregions AS (
    SELECT project_id, m49_subregion AS region
    FROM places
    WHERE m49_subregion IS NOT NULL
    GROUP BY project_id, m49_subregion
    QUALIFY row_number() OVER (PARTITION BY project_id ORDER BY bool_or(registered) DESC, sum(naming) DESC, count(*) DESC, region) = 1
),

payers AS (
    SELECT project_id, name, bool_or(origin = 'register') AS registered, sum(items) AS stating
    FROM project_donors JOIN (SELECT donor_id, name FROM donors) AS named USING (donor_id)
    WHERE project_id IN (SELECT project_id FROM listed)
    GROUP BY ALL
),

first_payers AS (
    SELECT project_id, name AS donor
    FROM payers
    QUALIFY row_number() OVER (PARTITION BY project_id ORDER BY registered DESC, stating DESC, name) = 1
),

countries_listed AS (
    SELECT project_id, string_agg(name, '; ' ORDER BY name) AS countries FROM places GROUP BY project_id
),

donors_listed AS (
    SELECT
        project_id,
        string_agg(name, '; ' ORDER BY name) FILTER (registered) AS registered_donors,
        string_agg(name, '; ' ORDER BY name) FILTER (stating > 0) AS stated_donors
    FROM payers
    GROUP BY project_id
)

SELECT
    project_id,
    coalesce(acronym, name) AS project,
    CASE WHEN acronym IS NOT NULL THEN name END AS long_name,
    status, because, starts_on, ends_on, planned_start, planned_end, actual_start, actual_end, listed.first_item_on, listed.last_item_on, listed.items,
    countries, registered_donors, stated_donors, region, donor, counted_to
FROM listed
JOIN projects USING (project_id)
JOIN project_status USING (project_id)
LEFT JOIN countries_listed USING (project_id)
LEFT JOIN donors_listed USING (project_id)
LEFT JOIN subregions USING (project_id)
LEFT JOIN first_payers USING (project_id)
ORDER BY last_item_on DESC NULLS LAST, items DESC, project, project_id
