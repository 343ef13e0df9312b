-- Which projects can be opened? All that are known, with or without items.
SELECT 'project' AS kind, project_id AS id, coalesce(acronym, name) AS label
FROM projects
ORDER BY label, id
