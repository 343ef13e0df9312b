-- How many items, countries, regions, projects and donors are there, and how many items have no date?
SELECT
    count(*) AS items,
    count(*) FILTER (published_on IS NULL) AS undated,
    min(published_on) AS first_item_on,
    max(published_on) AS last_item_on,
    (SELECT count(DISTINCT iso3) FROM item_countries WHERE role = 'focus' AND item_id IN (SELECT item_id FROM selected)) AS countries,
    (SELECT count(DISTINCT project_id) FROM item_projects WHERE item_id IN (SELECT item_id FROM selected)) AS projects,
    (SELECT count(DISTINCT donor_id) FROM item_donors WHERE item_id IN (SELECT item_id FROM selected)) AS donors
FROM selected
