-- Which days do the items of projects tell of, in which words?
SELECT DISTINCT coalesce(acronym, name) AS project, starts_on, ends_on, title, matched, listing.item_id, project_id
FROM (SELECT item_no, project_id FROM selected_projects)
JOIN (SELECT item_no, starts_on, ends_on, matched FROM item_events) AS in_news USING (item_no)
JOIN listing USING (item_no)
JOIN projects USING (project_id)
ORDER BY starts_on, project, title, ends_on, matched
