"""A Gmail account on loopback for the demo, the tests and everybody who wants to look first.

It behaves as Gmail's pages say, and where they are silent as ``Switches`` says::

    with Sandbox("priya@gmail.example", clock=lambda: now) as gmail:
        gmail.mailbox.deliver(b"From: ...")
        gmail.write_token(Path("token.json"))
"""

from followup_daemon.sandbox.door import Sandbox
from followup_daemon.sandbox.faults import Fault
from followup_daemon.sandbox.stored import Letterbox, Rule, StoredDraft, StoredMessage
from followup_daemon.sandbox.switches import Switches

__all__ = ["Fault", "Letterbox", "Rule", "Sandbox", "StoredDraft", "StoredMessage", "Switches"]
