-- One row per session, newest first: what a list of sessions shows, without folding. Facts that were undone and not
-- redone do not count.
WITH turn (grp, device, back, nth) AS (  -- undoing and redoing, the latest of each command first
  SELECT grp, device, back, row_number() OVER (PARTITION BY grp ORDER BY ms DESC, counter DESC, sequence DESC)
  FROM (
    SELECT undone.undone_grp AS grp, device, ms, counter, sequence, 0 AS back FROM fact JOIN undone ON undone.fact = n
    UNION ALL
    SELECT redone.redone_grp, device, ms, counter, sequence, 1 FROM fact JOIN redone ON redone.fact = n)),
standing (n, session, kind, nth) AS (  -- the latest of each kind in each session
  SELECT n, session, kind, row_number() OVER (
    PARTITION BY session, kind IN ('session_closed', 'session_reopened')
    ORDER BY ms DESC, counter DESC, device DESC, sequence DESC)
  FROM fact
  WHERE kind IN ('session_details_changed', 'session_closed', 'session_reopened') AND NOT EXISTS (
    SELECT 1 FROM turn WHERE turn.grp = fact.grp AND turn.device = fact.device AND turn.nth = 1 AND turn.back = 0)),
born (n, session, ms, nth) AS (
  SELECT n, session, ms, row_number() OVER (PARTITION BY session ORDER BY ms, counter, device, sequence)
  FROM fact WHERE kind = 'session_created'),
total (session, facts, devices, last_at) AS (
  SELECT session, count(*), count(DISTINCT device), max(ms) FROM fact GROUP BY session)
SELECT total.session, first.kind, first.demonstration, born.ms, total.last_at, total.facts, total.devices,
  EXISTS (SELECT 1 FROM standing WHERE standing.session = total.session AND nth = 1 AND kind = 'session_closed'),
  coalesce(changed.title, first.title), coalesce(changed.kecamatan, first.kecamatan),
  coalesce(changed.kelurahan, first.kelurahan), coalesce(changed.venue, first.venue),
  CASE WHEN changed.fact IS NULL THEN first.date ELSE changed.date END,
  CASE WHEN changed.fact IS NULL THEN first.starts_at ELSE changed.starts_at END,
  coalesce(changed.organiser, first.organiser)
FROM total
JOIN born ON born.session = total.session AND born.nth = 1
JOIN session_created AS first ON first.fact = born.n
LEFT JOIN standing AS latest
  ON latest.session = total.session AND latest.nth = 1 AND latest.kind = 'session_details_changed'
LEFT JOIN session_details_changed AS changed ON changed.fact = latest.n
ORDER BY born.ms DESC, total.session;
