-- What can be chosen in the filters: which categories, countries, regions, projects and donors do items have?
-- Items without a category are found by the category ''.
SELECT DISTINCT 'category' AS kind, coalesce(category, '') AS id, coalesce(category, '') AS label
FROM category_ranks
UNION ALL
SELECT 'country', iso3, name
FROM countries
WHERE iso3 IN (SELECT iso3 FROM item_countries)
UNION ALL
SELECT 'region', region_id, name
FROM regions
WHERE region_id IN (SELECT region_id FROM item_regions)
   OR region_id IN (SELECT region_id FROM region_countries WHERE iso3 IN (SELECT iso3 FROM item_countries))
UNION ALL
SELECT 'project', project_id, coalesce(acronym, name)
FROM projects
WHERE project_id IN (SELECT project_id FROM item_projects)
UNION ALL
SELECT 'donor', donor_id, name
FROM donors
WHERE donor_id IN (SELECT ancestor_id FROM donor_ancestors WHERE donor_id IN (SELECT donor_id FROM item_donors))
ORDER BY kind, label, id
