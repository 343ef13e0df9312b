-- By which names is this project ($project) called?
SELECT name, kind, origin = 'register' AS by_register FROM project_names WHERE project_id = $project ORDER BY kind, name
