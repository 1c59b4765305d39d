package org.radslag.matters;

import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/** Somebody's answers to a sounding, one for each question in their order. */
public record AnswerForm(Backing backing, List<Reply> replies) {

  /**
   * An answer to one question.
   *
   * @param remark a few words; may be empty
   */
  public record Reply(Stance stance, String remark) {

    public Reply {
      remark = Text.line(remark);
    }
  }

  public AnswerForm {
    replies = List.copyOf(replies);
  }

  /** What is wrong with it, for so many questions. */
  List<Refusal> faults(int questions, int longestRemark) {
    List<Refusal> faults = new ArrayList<>();
    if (backing == null) {
      faults.add(Refusal.of("backing", "matters.refused.backing"));
    }
    boolean whole =
        replies.size() == questions && replies.stream().allMatch(reply -> reply.stance() != null);
    if (!whole) {
      faults.add(Refusal.of("replies", "matters.refused.replies", questions));
    }
    if (replies.stream().anyMatch(reply -> reply.remark().length() > longestRemark)) {
      faults.add(Refusal.of("replies", "matters.refused.too-long", longestRemark));
    }
    return faults;
  }
}
