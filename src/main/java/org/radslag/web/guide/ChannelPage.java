package org.radslag.web.guide;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.radslag.guide.Channel;
import org.radslag.guide.Channels;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** A representative chooses what is shown of how she is reached. */
@Named
@RequestScoped
public class ChannelPage {

  @Inject Channels channels;
  @Inject Messages messages;

  private String email;
  private String phone;
  private String words;

  @PostConstruct
  void open() {
    Channel chosen = channels.mine();
    email = chosen.email();
    phone = chosen.phone();
    words = chosen.words();
  }

  /** Whether she stands in the directory at all. */
  public boolean isRepresentative() {
    return channels.isRepresentative();
  }

  /** Whether she has something to take away, also after she has left her office. */
  public boolean isStored() {
    return !channels.mine().isEmpty();
  }

  public String choose() {
    return messages.refused(channels.choose(new Channel(email, phone, words)))
        ? null
        : Onward.to("/guide/channel.xhtml", "guide.done.chosen");
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
