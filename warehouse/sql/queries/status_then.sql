-- How did each project stand on a day ($day), as far as is known now?
-- It is the newest day in the edition where that is earlier. {project_status} is sql/edition/project_status.sql, asked of the items
-- up to that day; projects are those of projects_then.
WITH listing AS (
    SELECT least(max(published_on), $day::DATE) AS published_on FROM edition.listing
),

item_projects AS (
    SELECT * FROM edition.item_projects WHERE published_on <= $day::DATE
)

SELECT * FROM (
{project_status}
)
