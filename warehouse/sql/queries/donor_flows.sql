-- Through which projects do donors' credits reach which countries?
-- A row is a link of the flow with its items: from a donor to a project (country_part is null) or from a project to a country (donor_part is null).
-- An item flows from each donor that it credits to each of its projects for which that donor is known to pay, else to no
-- project; and on to each of its countries in the asked role, else to none. Of donors, projects and countries the $most with the
-- most items are named; part says whether an end is such a one (named), the others together (other), or none.
WITH credited AS (
    SELECT DISTINCT item_no, CASE WHEN $rolled_up THEN root_id ELSE donor_id END AS donor_id
    FROM (SELECT item_no FROM selected) JOIN item_donors USING (item_no) JOIN donor_ranks USING (donor_id)
    WHERE $donor::VARCHAR[] IS NULL
       OR donor_id IN (SELECT donor_id FROM donor_ancestors WHERE list_contains($donor::VARCHAR[], ancestor_id))
),

payers AS (
    SELECT DISTINCT project_id, CASE WHEN $rolled_up THEN root_id ELSE donor_id END AS donor_id
    FROM project_donors JOIN donor_ranks USING (donor_id)
    WHERE $project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id)
),

paid AS (
    SELECT item_no, donor_id, project_id
    FROM (SELECT item_no, project_id FROM item_projects) AS spoken JOIN payers USING (project_id)
),

flows AS (
    SELECT DISTINCT item_no, donor_id, project_id, iso3
    FROM credited
    LEFT JOIN paid USING (item_no, donor_id)
    LEFT JOIN (
        SELECT item_no, iso3 FROM item_countries WHERE $role::VARCHAR IS NULL OR role = $role::VARCHAR
    ) AS places USING (item_no)
),

ends AS (
    SELECT 'donor' AS kind, donor_id AS id, item_no FROM flows
    UNION
    SELECT 'project', project_id, item_no FROM flows
    UNION
    SELECT 'country', iso3, item_no FROM flows
),

largest AS (
    SELECT kind, id, row_number() OVER (PARTITION BY kind ORDER BY count(*) DESC, id) AS place
    FROM ends
    WHERE id IS NOT NULL
    GROUP BY kind, id
    QUALIFY place <= $most
),

folded AS (
    SELECT
        item_no,
        donors_named.id AS donor_id,
        projects_named.id AS project_id,
        countries_named.id AS iso3,
        CASE WHEN donors_named.id IS NULL THEN 'other' ELSE 'named' END AS donor_part,
        CASE WHEN project_id IS NULL THEN 'none' WHEN projects_named.id IS NULL THEN 'other' ELSE 'named' END AS project_part,
        CASE WHEN iso3 IS NULL THEN 'none' WHEN countries_named.id IS NULL THEN 'other' ELSE 'named' END AS country_part
    FROM flows
    LEFT JOIN largest AS donors_named ON donors_named.kind = 'donor' AND donors_named.id = donor_id
    LEFT JOIN largest AS projects_named ON projects_named.kind = 'project' AND projects_named.id = project_id
    LEFT JOIN largest AS countries_named ON countries_named.kind = 'country' AND countries_named.id = iso3
),

links AS (
    SELECT donor_id, donor_part, project_id, project_part, NULL AS iso3, NULL AS country_part, count(DISTINCT item_no) AS items
    FROM folded
    GROUP BY ALL
    UNION ALL
    SELECT NULL, NULL, project_id, project_part, iso3, country_part, count(DISTINCT item_no)
    FROM folded
    GROUP BY ALL
)

SELECT
    donor_id, donors.name AS donor, donor_rank, donor_part,
    project_id, coalesce(acronym, projects.name) AS project, project_part,
    iso3, countries.name AS country, country_part,
    items
FROM links
LEFT JOIN (SELECT donor_id, name FROM donors) AS donors USING (donor_id)
LEFT JOIN (
    SELECT DISTINCT CASE WHEN $rolled_up THEN root_id ELSE donor_id END AS donor_id,
        CASE WHEN $rolled_up THEN root_rank ELSE donor_rank END AS donor_rank
    FROM donor_ranks
) AS ranks USING (donor_id)
LEFT JOIN (SELECT project_id, acronym, name FROM projects) AS projects USING (project_id)
LEFT JOIN (SELECT iso3, name FROM countries) AS countries USING (iso3)
ORDER BY donor_part IS NULL, items DESC, donor NULLS LAST, project NULLS LAST, country NULLS LAST
