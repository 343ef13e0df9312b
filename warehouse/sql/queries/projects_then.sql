-- What did the register say of each project on a day ($day), as far as is known now?
-- What it calls closed, cancelled or suspended now was so on an earlier day if it had ended by then; else its status is not known, and
-- its dates and the news decide.
SELECT registered.* REPLACE (
    CASE
        WHEN register_status NOT IN ('closed', 'cancelled', 'suspended') THEN register_status
        WHEN $day::DATE >= newest OR coalesce(actual_end, planned_end) <= $day::DATE THEN register_status
    END AS register_status
)
FROM edition.projects AS registered CROSS JOIN (SELECT max(published_on) AS newest FROM edition.listing) AS reference
