-- The pattern that the product ships: what is known of one district's rules, each with its source. What could not be read in
-- full is marked as not verified, and the page of rules says so.
INSERT INTO rule_set (version, valid_from, name) VALUES (1, '2000-01-01', 'Mönster: ett partidistrikt');
INSERT INTO rule_parameter (rule_set, name, place, value, kind, unit, source, verified) VALUES
  (1, 'membership.in_force_days',   10, '30',                  'WHOLE',  'days',  'Partiets stadgar § 3: medlemskapet gäller 30 dagar efter att avgiften betalats', TRUE),
  (1, 'motions.series',             20, 'A',                   'CHOICE', '',      'Praxis: allmänna motioner till distriktskonferensen numreras A1, A2 …', TRUE),
  (1, 'bodies.council.seats',       30, '1',                   'WHOLE',  'seats', 'Framtidskommissionens lilla representantskap: en ledamot per förening', TRUE),
  (1, 'meetings.decision.majority', 40, 'more_than_half',      'CHOICE', '',      'Praxis i föreningar: mer än hälften av avgivna ja- och nejröster; avstår räknas inte. Stadgarna §§ 12–21 är inte lästa i sin helhet', FALSE),
  (1, 'meetings.decision.tie',      50, 'rejected',            'CHOICE', '',      'Praxis som varierar mellan föreningar: vid lika röstetal faller förslaget. Stadgarna §§ 12–21 är inte lästa i sin helhet', FALSE),
  (1, 'meetings.quorum',            60, 'none',                'CHOICE', '',      'Lagen saknar krav på minsta deltagande i föreningar; kallad i tid och röstlängd är den vanliga prövningen', TRUE);
