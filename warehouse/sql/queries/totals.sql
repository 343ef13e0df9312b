-- How many items, countries, regions, projects and donors are there, and how many items have no date?
SELECT
    count(*) AS items,
    count(*) FILTER (published_on IS NULL) AS undated,
    min(published_on) AS first_item_on,
    max(published_on) AS last_item_on,
    (SELECT count(*) FROM (SELECT DISTINCT iso3 FROM selected JOIN item_countries USING (item_no) WHERE role = 'focus')) AS countries,
    (SELECT count(*) FROM (SELECT DISTINCT project_id FROM selected JOIN item_projects USING (item_no))) AS projects,
    (SELECT count(*) FROM (SELECT DISTINCT donor_id FROM selected JOIN item_donors USING (item_no))) AS donors
FROM selected
