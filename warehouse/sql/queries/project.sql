-- What is known of this project ($project): names, register, how it stands and why, and when it was in the news?
SELECT
    project_id,
    coalesce(acronym, name) AS project,
    CASE WHEN acronym IS NOT NULL THEN name END AS long_name,
    origin, register_ref, planned_start, planned_end, actual_start, actual_end, derogation, status, because, items, first_item_on, last_item_on
FROM projects JOIN project_status USING (project_id)
WHERE project_id = $project
