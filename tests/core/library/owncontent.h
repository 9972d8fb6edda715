// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mooring::library::test {

using namespace Qt::StringLiterals;

inline QString pageText(const QString &id, const QString &theme, int order, const QString &body)
{
    return u"---\nid: %1\ntitle: Title of %1\ntheme: %2\norder: %3\nsummary: About %1.\nminutes: 1\n"
           "aliases: []\nrelated: []\nsources: []\nreviewed: 2026-11\n---\n\n%4\n"_s.arg(
               id, theme, QString::number(order), body);
}

/// A folder with content of one's own.
class OwnContent : public testing::Test
{
protected:
    void write(const QString &name, const QString &text) const
    {
        const QString path = m_dir.filePath(name);
        QDir{}.mkpath(QFileInfo{path}.path());
        QFile file{path};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    void writePage(const QString &id, const QString &theme, int order, const QString &body) const
    {
        write(u"en/pages/%1.md"_s.arg(id), pageText(id, theme, order, body));
    }

    QString root() const { return m_dir.path(); }

    static std::vector<std::string> reasonsOf(const Library &library)
    {
        std::vector<std::string> reasons;
        for (const Flaw &flaw : library.check())
            reasons.push_back(
                u"%1:%2: %3"_s.arg(flaw.file, QString::number(flaw.line), flaw.reason).toStdString());
        return reasons;
    }

private:
    QTemporaryDir m_dir;
};

} // namespace mooring::library::test
