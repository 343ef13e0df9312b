-- How many items, countries in focus, projects and donors are there, and how many items have no date?
-- donors counts a donor once with those that belong to it (GIZ is Germany's); donors_named counts each by its own name.
SELECT
    count(*) AS items,
    count(*) FILTER (published_on IS NULL) AS undated,
    min(published_on) AS first_item_on,
    max(published_on) AS last_item_on,
    (SELECT count(DISTINCT iso3) FROM selected_focus) AS countries,
    (SELECT count(DISTINCT project_id) FROM selected_projects) AS projects,
    (SELECT count(DISTINCT donor_id) FROM selected_credits WHERE rolled_up) AS donors,
    (SELECT count(DISTINCT donor_id) FROM selected_credits WHERE NOT rolled_up) AS donors_named
FROM selected
