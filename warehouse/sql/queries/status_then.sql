-- How did each project stand on a day ($day), as far as is known now?
-- It is the newest day in the edition where that is earlier. {project_status} is sql/edition/project_status.sql, asked of the items up to that day. What the register calls closed, cancelled or
-- suspended now was so on an earlier day if it had ended by then; else its dates and the news decide.
WITH listing AS (
    SELECT least(max(published_on), $day::DATE) AS published_on FROM edition.listing
),

item_projects AS (
    SELECT * FROM edition.item_projects WHERE published_on <= $day::DATE
),

projects AS (
    SELECT projects.* REPLACE (
        CASE
            WHEN register_status NOT IN ('closed', 'cancelled', 'suspended') THEN register_status
            WHEN $day::DATE >= newest OR coalesce(actual_end, planned_end) <= $day::DATE THEN register_status
        END AS register_status
    )
    FROM edition.projects CROSS JOIN (SELECT max(published_on) AS newest FROM edition.listing)
)

SELECT * FROM (
{project_status}
)
