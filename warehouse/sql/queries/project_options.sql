-- Which projects, with or without items, can be opened?
SELECT 'project' AS kind, project_id AS id, coalesce(acronym, name) AS label
FROM projects
ORDER BY label, id
