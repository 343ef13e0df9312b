-- When was each project in the news, and which events do its items tell of?
SELECT project_id, coalesce(acronym, name) AS project, 'item' AS kind, item_id, title, published_on AS starts_on, published_on AS ends_on
FROM selected JOIN item_projects USING (item_id) JOIN (SELECT project_id, acronym, name FROM projects) USING (project_id)
WHERE published_on IS NOT NULL
UNION ALL
SELECT DISTINCT project_id, coalesce(acronym, name), 'event', item_id, title, starts_on, ends_on
FROM selected
JOIN item_projects USING (item_id)
JOIN (SELECT project_id, acronym, name FROM projects) USING (project_id)
JOIN (SELECT item_id, starts_on, ends_on FROM item_events) USING (item_id)
ORDER BY project, starts_on, kind, item_id
