package org.radslag.web.bodies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.PresidiumMember;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** The office writes down who leads a body. */
@Named
@RequestScoped
public class PresidiumPage {

  @Inject ThisBody body;
  @Inject Presidium presidium;
  @Inject People people;
  @Inject Messages messages;

  private List<PresidiumMember> history = List.of();
  private String person;
  private Post post;

  @PostConstruct
  void open() {
    if (body.getCard() != null) {
      history = presidium.history(body.getCard().id());
    }
  }

  public List<PresidiumMember> getHistory() {
    return history;
  }

  public Post[] getPosts() {
    return Post.values();
  }

  public String give() {
    Optional<PersonId> found = people.one(person);
    return found.isEmpty()
        ? null
        : answer(presidium.give(body.getCard().id(), found.get(), post), "bodies.done.post");
  }

  public String end(String named) {
    PersonId leaver =
        history.stream()
            .map(PresidiumMember::person)
            .filter(one -> one.toString().equals(named))
            .findFirst()
            .orElseGet(PersonId::create);
    return answer(presidium.end(body.getCard().id(), leaver), "bodies.done.post-ended");
  }

  private String answer(Outcome<?> outcome, String done) {
    return messages.refused(outcome)
        ? null
        : Onward.to("/bodies/presidium.xhtml?id=" + body.getCard().id(), done);
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public Post getPost() {
    return post;
  }

  public void setPost(Post post) {
    this.post = post;
  }
}
