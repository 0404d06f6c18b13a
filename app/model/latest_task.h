#pragma once

#include "model/worker_priority.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSemaphore>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <new>
#include <optional>

namespace thalweg::app {

/// Work off the GUI thread of which only the latest result matters. At most one job runs and one
/// waits; a newer request replaces the one that waits. The usual workers give way to the GUI thread; workers of their
/// own are for what a frame waits for.
///
/// With Running::Finish the job at work is let to its end and shown, so a drag that asks faster than
/// jobs finish still moves; with Running::Cancel it is told to give up at once.
template <class Result> class LatestTask {
public:
    using Job = std::function<Result(const std::atomic<bool>& cancelled)>;
    enum class Running { Finish, Cancel };

    /// deliver is called on the thread of the owner, which must outlive this; so must the workers.
    LatestTask(QObject* owner, Running policy, std::function<void(Result)> deliver,
               QThreadPool* workers = QThreadPool::globalInstance())
        : m_policy(policy), m_deliver(std::move(deliver)), m_workers(workers)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, owner, [this] { finish(); });
    }
    ~LatestTask() { m_cancelled->store(true); }
    LatestTask(const LatestTask&) = delete;
    LatestTask& operator=(const LatestTask&) = delete;

    bool isBusy() const { return m_running; }

    void request(Job job)
    {
        m_next = std::move(job);
        if (!m_running)
            startNext();
        else if (m_policy == Running::Cancel)
            m_cancelled->store(true);
    }

    /// Nothing of what was requested is wanted any more.
    void cancel()
    {
        m_next.reset();
        m_cancelled->store(true);
    }

    /// Blocks until nothing runs or waits; results are delivered before it returns.
    void waitForFinished()
    {
        while (m_running) {
            m_watcher.waitForFinished();
            finish();
        }
    }

    /// Blocks until the job at work is done, but no longer than this; its result is delivered before it returns.
    void waitFor(std::chrono::milliseconds limit)
    {
        if (!m_running || !m_done->tryAcquire(1, int(limit.count())))
            return;
        m_watcher.waitForFinished();
        finish();
    }

private:
    void startNext()
    {
        m_running = true;
        m_cancelled = std::make_shared<std::atomic<bool>>(false);
        m_done = std::make_shared<QSemaphore>();
        m_watcher.setFuture(
            QtConcurrent::run(m_workers, [job = std::move(*m_next), cancelled = m_cancelled, done = m_done,
                                          givesWay = m_workers == QThreadPool::globalInstance()] {
                if (givesWay)
                    giveWay();
                auto result = resultOf(job, *cancelled);
                done->release();
                return result;
            }));
        m_next.reset();
    }

    /// Nothing when there is not enough memory: then the old result stays.
    static std::optional<Result> resultOf(const Job& job, const std::atomic<bool>& cancelled)
    {
        try {
            return job(cancelled);
        } catch (const std::bad_alloc&) {
            return std::nullopt;
        }
    }

    void finish()
    {
        if (!m_running || !m_watcher.isFinished())
            return; // the signal of a job that waitForFinished has delivered already
        m_running = false;
        const bool given = !m_cancelled->load();
        std::optional<Result> result;
        if (given)
            result = m_watcher.future().takeResult();
        if (m_next)
            startNext();
        if (result)
            m_deliver(std::move(*result));
    }

    Running m_policy;
    std::function<void(Result)> m_deliver;
    std::optional<Job> m_next;
    bool m_running = false;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<QSemaphore> m_done; ///< of the job at work
    QThreadPool* m_workers;
    QFutureWatcher<std::optional<Result>> m_watcher;
};

} // namespace thalweg::app
