-- Through which projects do donors' credits reach which countries?
-- A row is a link of the flow with its items: from a donor to a project (country_part is null) or from a project to a country (donor_part is null).
-- An item flows from each donor that it credits to each of its projects for which that donor is known to pay, else to no
-- project; and on to each of its countries in the asked role, else to none. Of donors, projects and countries the $most with the
-- most items are named; part says whether an end is such a one (named), the others together (other), or none.
WITH payers AS (
    SELECT DISTINCT project_id, CASE WHEN $rolled_up THEN root_id ELSE donor_id END AS donor_id
    FROM project_donors JOIN donor_ranks USING (donor_id)
    WHERE $project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id)
),

paid AS (
    SELECT item_no, donor_id, project_id FROM selected_projects JOIN payers USING (project_id)
),

carried AS (
    SELECT item_no, donor_id, project_id FROM asked_credits LEFT JOIN paid USING (item_no, donor_id)
),

places AS (
    SELECT item_no, iso3 FROM selected_places SEMI JOIN asked_credits USING (item_no)
),

donors_named AS (
    SELECT donor_id FROM asked_credits GROUP BY donor_id ORDER BY count(*) DESC, donor_id LIMIT $most
),

projects_named AS (
    SELECT project_id
    FROM (SELECT DISTINCT item_no, project_id FROM carried WHERE project_id IS NOT NULL)
    GROUP BY project_id
    ORDER BY count(*) DESC, project_id
    LIMIT $most
),

countries_named AS (
    SELECT iso3 FROM places GROUP BY iso3 ORDER BY count(*) DESC, iso3 LIMIT $most
),

-- Folded: one row for each item and end. An end that is not named is '' where it is one of the others, and null where there is none.
spoken AS (
    SELECT
        item_no,
        coalesce(donors_named.donor_id, '') AS donor_id,
        CASE WHEN carried.project_id IS NOT NULL THEN coalesce(projects_named.project_id, '') END AS project_id
    FROM carried
    LEFT JOIN donors_named ON donors_named.donor_id = carried.donor_id
    LEFT JOIN projects_named ON projects_named.project_id = carried.project_id
),

reached AS (
    SELECT item_no, iso3 FROM places SEMI JOIN countries_named USING (iso3)
    UNION ALL
    SELECT DISTINCT item_no, '' FROM places ANTI JOIN countries_named USING (iso3)
),

links AS (
    SELECT true AS from_donor, donor_id, project_id, NULL AS iso3, count(DISTINCT item_no) AS items
    FROM spoken
    GROUP BY ALL
    UNION ALL
    SELECT false, NULL, project_id, iso3, count(*)
    FROM (SELECT DISTINCT item_no, project_id FROM spoken) LEFT JOIN reached USING (item_no)
    GROUP BY ALL
)

SELECT
    nullif(donor_id, '') AS donor_id, donors.name AS donor, donor_rank,
    CASE WHEN from_donor THEN CASE donor_id WHEN '' THEN 'other' ELSE 'named' END END AS donor_part,
    nullif(project_id, '') AS project_id, coalesce(acronym, projects.name) AS project,
    CASE coalesce(project_id, '-') WHEN '-' THEN 'none' WHEN '' THEN 'other' ELSE 'named' END AS project_part,
    nullif(iso3, '') AS iso3, countries.name AS country,
    CASE WHEN NOT from_donor THEN CASE coalesce(iso3, '-') WHEN '-' THEN 'none' WHEN '' THEN 'other' ELSE 'named' END END AS country_part,
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
