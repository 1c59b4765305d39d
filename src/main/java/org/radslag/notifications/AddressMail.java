package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.radslag.membership.register.AddressesReplaced;

/**
 * Tells a mailbox that it no longer signs anybody in. Who reads a member's mail can act in her
 * name, so nobody's address changes behind her back.
 */
@ApplicationScoped
class AddressMail {

  @Inject Post post;

  void replaced(@Observes AddressesReplaced event) {
    for (AddressesReplaced.Former former : event.all()) {
      post.toFormer(former.person(), former.address(), former.language(), "membership.address");
    }
  }
}
