-- When was each of these projects ($projects) in the news, with a mark for each day, month, quarter or year ($step) of items and events?
-- kind: item and event are marks, from the first to the last day of what they stand for; a mark of one item has its item_id and title.
-- news is a stretch in which no two items are more than 180 days apart (as in the view project_status): between two, it was quiet. Items without a date stand in a row of the kind item without days.
WITH in_news AS (
    SELECT project_id, item_no, published_on
    FROM selected_projects
    WHERE list_contains($projects::VARCHAR[], project_id)
),

gaps AS (
    SELECT project_id, published_on, count(*) AS items,
        published_on - lag(published_on) OVER (PARTITION BY project_id ORDER BY published_on) AS gap
    FROM in_news
    WHERE published_on IS NOT NULL
    GROUP BY project_id, published_on
),

stretches AS (
    SELECT *, count(*) FILTER (gap > 180) OVER (PARTITION BY project_id ORDER BY published_on) AS stretch
    FROM gaps
),

marks AS (
    SELECT project_id, 'news' AS kind, min(published_on) AS starts_on, max(published_on) AS ends_on, sum(items)::BIGINT AS items, NULL AS item_no
    FROM stretches
    GROUP BY project_id, stretch
    UNION ALL
    SELECT project_id, 'item', min(published_on), max(published_on), count(*), any_value(item_no)
    FROM in_news
    GROUP BY project_id, date_trunc($step, published_on)
    UNION ALL
    SELECT project_id, 'event', min(starts_on), max(ends_on), count(DISTINCT item_no), any_value(item_no)
    FROM in_news JOIN (SELECT item_no, starts_on, ends_on FROM item_events) AS events USING (item_no)
    GROUP BY project_id, date_trunc($step, starts_on), CASE WHEN $step = 'day' THEN ends_on END
)

SELECT project_id, kind, starts_on, ends_on, items, single.item_id, title
FROM marks LEFT JOIN (SELECT item_no, item_id, title FROM listing) AS single ON marks.item_no = single.item_no AND items = 1
ORDER BY project_id, kind, starts_on NULLS LAST, ends_on
