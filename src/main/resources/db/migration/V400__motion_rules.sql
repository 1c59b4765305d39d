-- What a motion may be. The lengths are the product's own pattern: the district's standing orders have not been read in full.
INSERT INTO rule_parameter (rule_set, name, place, value, kind, unit, source, verified) VALUES
  (1, 'motions.title.longest',   21, '120',        'WHOLE',  'characters', 'Mönster i Rådslag: en rubrik på högst två rader', FALSE),
  (1, 'motions.reasons.longest', 22, '20000',      'WHOLE',  'characters', 'Mönster i Rådslag: omkring åtta sidor; distriktets arbetsordning är inte läst', FALSE),
  (1, 'motions.clauses.most',    23, '20',         'WHOLE',  'clauses',    'Mönster i Rådslag: varje att-sats kräver ett eget beslut på konferensen', FALSE),
  (1, 'motions.clause.longest',  24, '600',        'WHOLE',  'characters', 'Mönster i Rådslag: ett krav i taget, som går att läsa upp', FALSE),
  (1, 'motions.late',            25, 'kept_aside', 'CHOICE', '',           'Praxis hos partidistrikt: motioner efter motionsstopp behandlas inte', FALSE);
