"""The sub-commands, one file each; ``cli`` joins them."""
