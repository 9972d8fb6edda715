// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace mooring::test {

/// What a Result holds, or a failed test that shows the error's words.
template <typename T>
T valueOf(Result<T> result)
{
    EXPECT_TRUE(result.has_value()) << (result ? std::string{} : result.error().message.toStdString());
    return std::move(result).value();
}

template <typename T>
Error::Kind kindOf(const Result<T> &result)
{
    EXPECT_FALSE(result.has_value());
    return result ? Error::Kind::Storage : result.error().kind;
}

/// A folder of its own and journals in it.
class JournalTest : public testing::Test
{
protected:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString journalPath() const { return path(QStringLiteral("journal.mooring")); }
    /// A new plain journal.
    std::unique_ptr<Journal> newJournal() const
    {
        return valueOf(Journal::create(journalPath(), Passphrase{}));
    }
    std::unique_ptr<Journal> reopened() const { return valueOf(Journal::open(journalPath(), Passphrase{})); }

private:
    QTemporaryDir m_dir;
};

/// Changes a journal behind Mooring's back.
void tamper(const QString &path, const char *sql, const JournalKey &key = {});

/// An entry with that body, on that day.
Entry entryOn(QDate day, const QString &body);

/// All seven-point answers set so that both dimensions score as asked.
CheckInAnswers answersFor(double anxiety, double avoidance);

} // namespace mooring::test
