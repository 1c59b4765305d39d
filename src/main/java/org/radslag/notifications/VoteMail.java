package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.radslag.access.SystemWork;
import org.radslag.kernel.PersonId;
import org.radslag.mail.MailTexts;
import org.radslag.membership.Mailbox;
import org.radslag.membership.Mailboxes;
import org.radslag.membervotes.CodeAskedElsewhere;
import org.radslag.membervotes.Helpdesk;
import org.radslag.membervotes.NoticeKind;
import org.radslag.membervotes.VoteCard;
import org.radslag.membervotes.VoteNotice;

/**
 * Member votes by mail: that one is called, open, about to close, decided. Never a code, and never
 * how anybody stands.
 */
@ApplicationScoped
class VoteMail {

  @Inject Mailboxes mailboxes;
  @Inject Helpdesk helpdesk;
  @Inject SystemWork system;
  @Inject Post post;

  void notice(@Observes VoteNotice notice) {
    VoteCard vote = notice.vote();
    String kind = "membervotes." + notice.kind().name().toLowerCase(Locale.ROOT);
    String page = notice.kind() == NoticeKind.RESULT ? "result" : "vote";
    String address = post.address("/membervotes/" + page + ".xhtml?id=" + vote.id());
    Map<PersonId, Mailbox> boxes = system.ask(() -> mailboxes.of(notice.people()));
    boxes.forEach(
        (person, box) -> post.to(person, box, kind, texts -> facts(texts, vote, address)));
  }

  private static Object[] facts(MailTexts texts, VoteCard vote, String address) {
    return new Object[] {
      vote.title(),
      texts.moment(vote.opensAt()),
      texts.moment(vote.closesAt()),
      texts.day(vote.cutOff()),
      address
    };
  }

  /** The address she had when the roll was frozen learns that her code is asked for elsewhere. */
  void asked(@Observes CodeAskedElsewhere event) {
    String language =
        system
            .ask(() -> mailboxes.of(List.of(event.person())))
            .getOrDefault(event.person(), new Mailbox("", "sv"))
            .language();
    system
        .ask(() -> helpdesk.frozenAddress(event.vote(), event.person()))
        .ifPresent(
            before -> post.toFormer(event.person(), before, language, "membervotes.code-asked"));
  }
}
