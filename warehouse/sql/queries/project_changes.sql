-- Which projects are new, have gone quiet, or close, as known at the end of a period ($period_since to $period_until)?
-- New: the first item ever lies in the period. Quiet: in the period, as far as the edition reaches, it became $quiet days since the last item, and by the register
-- the project had not ended before that day. Closing: by the register it ends in the period or within $closing days after it.
WITH in_news AS (
    SELECT project_id, count(*) AS items, min(published_on) AS first_item_on, max(published_on) AS last_item_on
    FROM selected_projects
    WHERE published_on <= $period_until::DATE
    GROUP BY project_id
),

ever AS (
    SELECT project_id, first_item_on AS first_ever, ends_on FROM project_status
),

changes AS (
    SELECT project_id, 'new' AS change FROM in_news JOIN ever USING (project_id)
    WHERE first_ever BETWEEN $period_since::DATE AND $period_until::DATE
    UNION ALL
    SELECT project_id, 'quiet' FROM in_news JOIN ever USING (project_id)
    WHERE last_item_on + $quiet::INTEGER BETWEEN $period_since::DATE AND least($period_until::DATE, (SELECT max(published_on) FROM listing))
      AND coalesce(ends_on >= last_item_on + $quiet::INTEGER, true)
    UNION ALL
    SELECT project_id, 'closing' FROM in_news JOIN ever USING (project_id)
    WHERE ends_on BETWEEN $period_since::DATE AND $period_until::DATE + $closing::INTEGER
)

SELECT change, project_id, coalesce(acronym, name) AS project, in_news.items, in_news.first_item_on, in_news.last_item_on, ends_on AS planned_end
FROM changes JOIN in_news USING (project_id) JOIN ever USING (project_id) JOIN projects USING (project_id)
ORDER BY change = 'closing', change = 'quiet', project, project_id
