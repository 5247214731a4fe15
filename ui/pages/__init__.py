"""The places of the window, one module or package each; no page knows another."""
