"""The task worker: it runs what is queued, and picks up what a killed process left."""

from __future__ import annotations

import time

import pytest
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from askwell.config.worker import BackgroundWorker, requeue_interrupted_tasks

pytestmark = pytest.mark.django_db(transaction=True)


@task()
def count_words(sentence: str) -> int:
    return len(sentence.split())


def interrupt(result, times):
    DBTaskResult.objects.filter(pk=result.id).update(
        status=TaskResultStatus.RUNNING, worker_ids=[f"worker-{n}" for n in range(times)]
    )


def find_status(result):
    return DBTaskResult.objects.get(pk=result.id).status


def test_what_is_queued_is_done_in_the_background():
    result = count_words.enqueue("tell Grace what it changed")
    worker = BackgroundWorker()

    worker.start()
    try:
        until = time.monotonic() + 10
        while find_status(result) != TaskResultStatus.SUCCESSFUL and time.monotonic() < until:
            time.sleep(0.05)
    finally:
        worker.stop(within=5)

    result.refresh()
    assert result.return_value == 5


def test_what_a_killed_process_left_runs_again():
    result = count_words.enqueue("thank Ada")
    interrupt(result, times=1)

    requeue_interrupted_tasks()

    assert find_status(result) == TaskResultStatus.READY


def test_what_keeps_killing_the_process_is_given_up():
    result = count_words.enqueue("thank Ada")
    interrupt(result, times=3)

    requeue_interrupted_tasks()

    assert find_status(result) == TaskResultStatus.FAILED
