package io.kvitt.domain.mail;

import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;

/** The right of somebody to go over a mailbox, as long as the lease and the generation are theirs. */
public record MailPass(UserId owner, MailboxId mailbox, LeaseOwner holder, long generation) {}
