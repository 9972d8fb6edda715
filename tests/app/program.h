// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <string>

/// What a run of the program gave.
struct Outcome {
    int code = -1;
    QByteArray output;
    std::string messages;

    QJsonObject object() const; ///< the output, as JSON
    QJsonArray array() const;
};

/// Runs the real program in a folder of its own, with its own settings and without a display.
class Program : public testing::Test
{
protected:
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Adds --journal, and --passphrase-file when there is one.
    Outcome runOn(const QString &journal, QStringList arguments, const QByteArray &input = {}) const;
    /// Its home, settings, caches and temporary files are in the folder.
    QProcessEnvironment environment() const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const;
    static QByteArray content(const QString &path);

    /// A protected journal named "journal", and its passphrase file named "passphrase".
    void makeProtectedJournal() const;

private:
    QTemporaryDir m_folder;
};
