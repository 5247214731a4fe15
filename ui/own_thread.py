"""A thread beside the screen's that ends with the object it works for."""

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject


def own_thread(owner: QObject, name: str) -> ThreadPoolExecutor:
    """Return a pool of one thread for `owner`; what still waits when the owner goes is dropped."""
    pool = ThreadPoolExecutor(1, thread_name_prefix=name)
    # Without a parameter: to hand over what goes, Python would first make each class of Qt.
    owner.destroyed.connect(lambda: pool.shutdown(wait=False, cancel_futures=True))
    return pool
