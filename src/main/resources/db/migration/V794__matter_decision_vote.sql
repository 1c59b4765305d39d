-- Which member vote settled the matter: only a rerun of that one opens it again.
ALTER TABLE matter_decision ADD COLUMN vote UUID NULL;
UPDATE matter_decision d
  SET d.vote = (SELECT v.id FROM member_vote v WHERE v.matter = d.matter AND v.state = 'DECIDED' ORDER BY v.closed_at LIMIT 1)
  WHERE d.way = 'MEMBER_VOTE';
