-- How does each project stand on the newest day in the edition, and why? (planned, active, quiet or closed)
-- The register decides where it says how a project stands, or when it begins and ends; else, and within that time, the news.
-- A project that the register calls active or finalising after its planned end has been prolonged.
-- Quiet: no item for 180 days. Donors commonly ask for a report each half year: a running project that has published nothing for
-- longer has let at least one pass. Closed without a register: no item for 24 months, as long as a last phase is commonly reported
-- on after it ended. because: registered_* (the register says so), planned_start, planned_end, actual_end, recent_item, recent_start, no_recent_item,
-- no_item (none with a date), long_silence.
WITH reference AS (
    SELECT max(published_on) AS counted_to FROM listing
),

in_news AS (
    SELECT project_id, count(*) AS items, min(published_on) AS first_item_on, max(published_on) AS last_item_on
    FROM item_projects
    GROUP BY project_id
),

known AS (
    SELECT
        project_id,
        coalesce(actual_start, planned_start) AS starts_on,
        coalesce(actual_end, planned_end) AS ends_on,
        actual_end, register_status,
        coalesce(register_status IN ('active', 'finalising'), false) AS running,
        coalesce(items, 0) AS items,
        first_item_on, last_item_on, counted_to
    FROM projects LEFT JOIN in_news USING (project_id) CROSS JOIN reference
),

reasons AS (
    SELECT
        *,
        CASE
            WHEN register_status IN ('closed', 'cancelled', 'suspended') THEN 'registered_' || register_status
            WHEN starts_on > counted_to THEN 'planned_start'
            WHEN starts_on IS NULL AND last_item_on IS NULL AND register_status = 'planned' THEN 'registered_planned'
            WHEN actual_end < counted_to THEN 'actual_end'
            WHEN ends_on < counted_to AND NOT running THEN 'planned_end'
            WHEN last_item_on >= counted_to - 180 THEN 'recent_item'
            WHEN starts_on >= counted_to - 180 THEN 'recent_start'
            WHEN last_item_on IS NULL THEN 'no_item'
            WHEN ends_on IS NULL AND NOT running AND last_item_on < counted_to - INTERVAL 24 MONTHS THEN 'long_silence'
            ELSE 'no_recent_item'
        END AS because
    FROM known
)

SELECT
    project_id,
    CASE
        WHEN because IN ('planned_start', 'registered_planned') THEN 'planned'
        WHEN because IN ('registered_closed', 'registered_cancelled', 'actual_end', 'planned_end', 'long_silence') THEN 'closed'
        WHEN because IN ('recent_item', 'recent_start') THEN 'active'
        ELSE 'quiet'
    END AS status,
    because, starts_on, ends_on, items, first_item_on, last_item_on, counted_to
FROM reasons
